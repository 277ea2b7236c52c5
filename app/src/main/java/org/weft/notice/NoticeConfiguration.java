package org.weft.notice;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/// Reads the settings of mail.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticeConfiguration {}
